import type { Context } from 'koa';

/** A file that came with a form, as the host's body parser has put it down. */
interface UploadedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** The one file of the form field `files`; undefined where there is none, or several. */
export const uploadedFile = (ctx: Context): UploadedFile | undefined => {
  const file = (ctx.request as any).files?.files;
  return typeof file?.filepath === 'string'
    ? { path: file.filepath, size: Number(file.size) }
    : undefined;
};
