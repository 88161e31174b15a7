/** What a project file may be at most; more is refused before it is unpacked. */
export interface Limits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of all parts unpacked. */
  readonly unpacked: number;
  readonly parts: number;
}

const megabyte = 1 << 20;

export const usualLimits: Limits = { file: 256 * megabyte, unpacked: 512 * megabyte, parts: 5000 };
