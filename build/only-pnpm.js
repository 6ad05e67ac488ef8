// Packages name each other by `workspace:^`, which pnpm writes as a version when it packs, and npm does not.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  process.stderr.write('Publish with pnpm: npx pnpm@10.34.9 --recursive publish. What npm packs cannot be installed.\n')
  process.exit(1)
}
