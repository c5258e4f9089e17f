/** A text in lines of at most so many letters, broken between words: SVG breaks none by itself. */
export const linesOf = (text: string, most: number): string[] =>
  text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    return last !== undefined && longer.length <= most
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
