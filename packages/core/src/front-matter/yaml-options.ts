/** YAML 1.2 core schema: dates stay text, `yes` and `no` too. Repeated keys are found by us: the library compares all pairs. */
export const yamlOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const
