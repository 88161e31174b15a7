import type { Attachment } from 'svelte/attachments';

const selector = '[data-cell]';

/**
 * Arrow keys walk the cells of a table; one cell at a time can be reached with Tab. Enter, Space and F8 click the cell.
 * Cells are the elements with `data-cell`, at most one in each cell of the table.
 */
export const rovingGrid: Attachment<HTMLTableElement> = (table) => {
  const cells = (): HTMLElement[] => [...table.querySelectorAll<HTMLElement>(selector)];

  const settle = (): void => {
    const all = cells();
    const current = all.find((cell) => cell.tabIndex === 0) ?? all[0];
    for (const cell of all) cell.tabIndex = cell === current ? 0 : -1;
  };

  const place = (cell: Element): { row: HTMLTableRowElement; column: number } | undefined => {
    const holder = cell.closest<HTMLTableCellElement>('td, th');
    const row = holder?.closest('tr');
    return holder && row ? { row, column: holder.cellIndex } : undefined;
  };

  const inCell = (holder: Element | undefined): HTMLElement | undefined => {
    if (!holder) return undefined;
    return holder.matches(selector) ? (holder as HTMLElement) : (holder.querySelector<HTMLElement>(selector) ?? undefined);
  };

  const next = (from: HTMLElement, key: string, whole: boolean): HTMLElement | undefined => {
    const at = place(from);
    if (!at) return undefined;
    const rows = [...table.rows];
    const walk = (start: number, step: number, holder: (index: number) => Element | undefined, end: number): HTMLElement | undefined => {
      for (let index = start; index >= 0 && index < end; index += step) {
        const cell = inCell(holder(index));
        if (cell) return cell;
      }
      return undefined;
    };
    const along = (index: number): Element | undefined => at.row.cells[index];
    const down = (index: number): Element | undefined => rows[index]?.cells[at.column];
    const width = at.row.cells.length;
    switch (key) {
      case 'ArrowLeft':
        return walk(at.column - 1, -1, along, width);
      case 'ArrowRight':
        return walk(at.column + 1, 1, along, width);
      case 'ArrowUp':
        return walk(at.row.rowIndex - 1, -1, down, rows.length);
      case 'ArrowDown':
        return walk(at.row.rowIndex + 1, 1, down, rows.length);
      case 'Home':
        return whole ? walk(0, 1, down, rows.length) : walk(0, 1, along, width);
      case 'End':
        return whole ? walk(rows.length - 1, -1, down, rows.length) : walk(width - 1, -1, along, width);
      default:
        return undefined;
    }
  };

  const onkeydown = (event: KeyboardEvent): void => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(selector) : null;
    if (!cell || cell !== event.target || event.altKey) return;
    const to = next(cell, event.key, event.ctrlKey || event.metaKey);
    if (to) {
      event.preventDefault();
      to.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && cell.tagName !== 'BUTTON') {
      event.preventDefault();
      cell.click();
    }
  };

  const onfocusin = (event: FocusEvent): void => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(selector) : null;
    if (!cell) return;
    for (const other of cells()) other.tabIndex = other === cell ? 0 : -1;
  };

  settle();
  const watcher = new MutationObserver(settle);
  watcher.observe(table, { childList: true, subtree: true });
  table.addEventListener('keydown', onkeydown);
  table.addEventListener('focusin', onfocusin);
  return () => {
    watcher.disconnect();
    table.removeEventListener('keydown', onkeydown);
    table.removeEventListener('focusin', onfocusin);
  };
};
