/** Signs that no page and no Word file may hold: controls other than tab and line end, halves of a pair, and non-characters. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A person's text as it can be written anywhere: what XML 1.0 does not allow is left out. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '');
}
