/** A template, as text. */
declare module "*.typ" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives texts as default
  export default text;
}
