/** Full-width forms to ASCII and runs of white space to one space. Not NFKC, which would turn the footnote mark ① into a digit. */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\ufeff\u200b]+/g, ' ')
    .trim();
}

/** The form in which words of headers and codes are compared: no spaces, no case, no numbering, no 其中. */
export function comparableText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[ _:：;"'“”‘’*#]/g, '')
    .replace(/^(?:\(?[一二三四五六七八九十]+[)、.．]|\(?\d{1,2}[)、.](?!\d))+/, '')
    .replace(/^(?:其中|减|加|#)+/, '')
    .replace(/^(?:\(?[一二三四五六七八九十]+[)、.．]|\(?\d{1,2}[)、.](?!\d))+/, '')
    .replace(/[、,，。]/g, '');
}

/** Splits `收入(亿元)` or `收入/万元` or `收入 单位:万元` into the words and what stands in the brackets. */
export function splitBrackets(text: string): { readonly words: string; readonly bracket: string } {
  const plain = plainText(text);
  const brackets: string[] = [];
  const words = plain
    .replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (whole, inside: string) => {
      if (/^[一二三四五六七八九十\d]{1,2}$/.test(inside.trim())) return whole;
      brackets.push(inside.trim());
      return '';
    })
    .trim();
  return { words, bracket: brackets.join(' ') };
}
