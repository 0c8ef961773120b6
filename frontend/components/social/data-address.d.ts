/** A data file that is served as it is; the import gives its address. */
declare module '*.json?url' {
  const address: string;
  export default address;
}
