/** The files that `findings init` begins a site with. Found from dist/index.js, where the whole command is one file. */
export const starterFolder = new URL('../starter/', import.meta.url)
