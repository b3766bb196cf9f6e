/** The package's own types say a default export, which its CommonJS doesn't have; this is what Node finds there. */
declare module 'personnummer' {
  const personnummer: {
    valid(text: string): boolean;
    parse(text: string): { format(longFormat: boolean): string };
  };
  export = personnummer;
}
