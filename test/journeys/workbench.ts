import { expect, test as base, type Locator, type Page } from '@playwright/test';

interface Watched {
  /** The page with the first example open; a request elsewhere, a breach of the policy or an error fails the test at its end. */
  readonly workbench: Page;
}

export const test = base.extend<Watched>({
  workbench: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    const origin = new URL(baseURL!).origin;
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) faults.push(`request to ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) faults.push(`console: ${message.text()}`);
    });
    await openExample(page);
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

export async function openExample(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('grid', { name: '2027 年收支预算' })).toBeVisible({ timeout: 20_000 });
}

/** A cell of the budget table. */
export function budgetCell(page: Page, quantity: string, run: 'baseline' | 'scenario', period = '2027'): Locator {
  return page.locator(`td[data-quantity="${quantity}"][data-run="${run}"][data-period="${period}"]`);
}

export function assumption(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Sets an assumption by typing, in the unit shown. */
export async function setAssumption(page: Page, name: string, value: string): Promise<void> {
  const field = assumption(page, name);
  await field.fill(value);
  await field.press('Enter');
}

/** Waits until the browser has kept the work: `text` stands in what is kept, or in the name it is kept under. */
export async function keptInBrowser(page: Page, text: string): Promise<void> {
  // Before the first save there may be no store, and asking for it would make an empty one.
  await expect(page.getByText(/已自动保存|Saved automatically/)).toBeVisible();
  await expect.poll(() => page.evaluate(keptText), { timeout: 15_000 }).toContain(text);
}

function keptText(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hengsuan');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const store = opening.result.transaction('autosave').objectStore('autosave');
      const [keys, work] = [store.getAllKeys(), store.get('work')];
      store.transaction.oncomplete = () => {
        opening.result.close();
        resolve(JSON.stringify([keys.result, work.result]));
      };
    };
  });
}
