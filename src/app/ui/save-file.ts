/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: string | Blob, type = 'text/plain;charset=utf-8'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that every system takes. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim().replace(/[\\/:*?"<>|\s]+/g, '-'))
    .filter((part) => part !== '')
    .join('-');
}
