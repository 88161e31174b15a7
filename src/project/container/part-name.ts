/** Whether a name leads nowhere but into the container: relative, without `..`, written as the program writes names. */
export function isSafeName(name: string): boolean {
  const isPlain = name.length <= 200 && !/[\\:\p{Cc}\p{Cf}]/u.test(name);
  return isPlain && name.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

/** What archivers add by themselves: folders, and what a system keeps beside files. */
export function isByTheWay(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
