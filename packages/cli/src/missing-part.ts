/**
 * The name of a package whose native part for this system is missing, where that is what an error says. npm leaves such parts
 * out when it installs from a lockfile, or into a `node_modules`, of another system.
 */
export function missingPart(error: unknown): string | undefined {
  if (!(error instanceof Error) || !/^Cannot find module '.*\.node'/.test(error.message)) return undefined
  const [importer = ''] =
    'requireStack' in error && Array.isArray(error.requireStack) ? error.requireStack.map(String) : []
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(importer)?.[1]?.replace('\\', '/')
}
