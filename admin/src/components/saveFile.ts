/** Long enough for any browser to have begun with the download. */
const UNTIL_SAVED = 60_000;

/** Saves a file where the browser saves downloads. */
export const saveFile = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_SAVED);
};
