export type { BegunFile, FileRequest } from './begin/begin-file.js'
export type { Refusal } from './begin/refusal.js'
export type { BuildResult, BuildSettings, RenderedPage, Stage } from './build-result.js'
export type { LoadedConfig } from './config/config.js'
export { defineConfig, loadConfig } from './config/load-config.js'
export type { UserConfig } from './config/user-config.js'
export { type Directive, type DirectiveContext, defineDirective } from './directives/define-directive.js'
export type { Change, LastBuild, NextBuild, Reason, SharedChange } from './explain/builds.js'
export type { Group, PageParts, Piece } from './explain/parts.js'
export type { Question } from './explain/question.js'
export type { ShownFile } from './explain/shown-on.js'
export type { UsedTemplate } from './explain/templates.js'
export type { ExplainedPage, ExplainSettings, Explanation } from './explain.js'
export { builtinKinds as kinds } from './kinds/builtin.js'
export { defineKind, type Kind, type KindDefinition } from './kinds/define-kind.js'
export type { KindDescription, KindsDescription } from './kinds/describe-kinds.js'
export { extendKind, type KindChanges } from './kinds/extend-kind.js'
export { fields } from './kinds/fields.js'
export type { FieldDescription } from './kinds/fields-of.js'
export { furniture, storyFields } from './kinds/story-fields.js'
export { languageName, namedLanguage } from './language-name.js'
export { beginFile, build, describeKinds, describeTheme, explain, outwardLinks, survey } from './later.js'
export { createMemo, type Memo } from './memo/memo.js'
export { nearest } from './nearest.js'
export { defineOutput, type Output } from './outputs/define-output.js'
export { searchIndex } from './outputs/search-index.js'
export type { Answer, AskableAddress, Doubt, OutwardLinks, OutwardSettings } from './outward-links.js'
export type { Problem, RuleId, Severity } from './problems.js'
export { makeFolder } from './publish/make-folder.js'
export { type PublishedSite, publish } from './publish.js'
export { findPublished, type PublishedFolder } from './published.js'
export type { Rule } from './rules/rule.js'
export { ruleGroups } from './rules/rules.js'
export type { JsonSchema } from './schema/json-schema.js'
export type { OutputFile, Page, Plan } from './story/page.js'
export type { SurveyedEnd } from './survey/ended-in.js'
export type { SurveyedRetraction } from './survey/retractions-in.js'
export type { SurveyedEntry } from './survey/surveyed-entry.js'
export type { Survey, SurveyedEvent, SurveySettings } from './survey.js'
export type {
  SlotDescription,
  TemplateDescription,
  ThemeDescription,
  TokenDescription,
} from './templates/describe-theme.js'
export type { DesignToken } from './templates/design-tokens.js'
export type { WordsDescription } from './templates/strings.js'
export { viewTypes } from './templates/view-types.js'
export {
  defineTheme,
  type SiteStrings,
  type Strings,
  type Theme,
  type ThemeChoices,
  type ThemeDefinition,
  type ThemeParts,
  type TokenContrast,
} from './theme.js'
export type * from './views.js'
export type { HeldBy } from './visibility/held-by.js'
export type { HiddenStory } from './watch/whereabouts.js'
export { WatchedError, type WatchResult, type WatchSettings, watch } from './watch.js'
