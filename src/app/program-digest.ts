/** Put in by the build. */
declare const __PROGRAM_DIGEST__: string;

/** SHA-256 of the code that works numbers out. */
export const programDigest: string = __PROGRAM_DIGEST__;
