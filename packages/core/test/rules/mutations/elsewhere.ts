/** Rules that no story can break: what breaks them, and the test that does. */
export const elsewhere: Readonly<Record<string, { readonly needs: string; readonly test: string }>> = {
  'unsafe-file': { needs: 'a link of the file system', test: 'bad-input.test.ts' },
  'missing-config': { needs: 'a folder without a config', test: 'config/config.test.ts' },
  'config-failed': { needs: 'a config that throws', test: 'config/config.test.ts' },
  'missing-template': { needs: 'a kind or directive of the config', test: 'extending.test.ts' },
  'missing-language': { needs: 'a language of the config', test: 'rules/languages.test.ts' },
  'untranslated-config': { needs: 'a language of the config', test: 'rules/languages.test.ts' },
  'fixed-rule': { needs: 'a severity of the config', test: 'config/config.test.ts' },
  'unsafe-output': { needs: 'an output folder', test: 'publish/check-output.test.ts' },
  'damaged-state': { needs: 'a damaged manifest', test: 'publish/publish.test.ts' },
  'path-in-the-way': { needs: 'an output folder', test: 'publish/publish.test.ts' },
  'lost-slot': { needs: 'a plugin', test: 'markdown/slots.test.ts' },
  'plugin-message': { needs: 'a plugin', test: 'markdown/plugins.test.ts' },
  'plugin-failed': { needs: 'a plugin', test: 'markdown/plugins.test.ts' },
  'site-code-failed': { needs: 'code of the site', test: 'extending.test.ts' },
}
