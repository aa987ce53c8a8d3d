import type { Rule } from '#core/model/rule/rule.ts'
import { audienceNotEnabled } from './audience-not-enabled.ts'
import { backcompatSiteNeeded } from './backcompat-site-needed.ts'
import { backcompatsiteLeft } from './backcompatsite-left.ts'
import { categoryClashInSource } from './category-clash-in-source.ts'
import { cmsNotMoved } from './cms-not-moved.ts'
import { contentLost } from './content-lost.ts'
import { disabledRooms } from './disabled-rooms.ts'
import { dnsSrvNotUpdated } from './dns-srv-not-updated.ts'
import { droppedSettings } from './dropped-settings.ts'
import { federated } from './federated.ts'
import { filesNotCopied } from './files-not-copied.ts'
import { flattenRenames } from './flatten-renames.ts'
import { flattenTooLong } from './flatten-too-long.ts'
import { homeRemovedBeforeChat } from './home-removed-before-chat.ts'
import { invitationsForcedOff } from './invitations-forced-off.ts'
import { legacyEditAfterExport } from './legacy-edit-after-export.ts'
import { lookupAccountLeft } from './lookup-account-left.ts'
import { mergeSources } from './merge-sources.ts'
import { nameOverwrite } from './name-overwrite.ts'
import { noBackup } from './no-backup.ts'
import { orderChatLast } from './order-chat-last.ts'
import { partialLevel } from './partial-level.ts'
import { poolNotEmpty } from './pool-not-empty.ts'
import { rollbackContent } from './rollback-content.ts'
import { roomClashInSource } from './room-clash-in-source.ts'
import { rootManagers } from './root-managers.ts'
import { servicesNotStopped } from './services-not-stopped.ts'
import { sourceStillLive } from './source-still-live.ts'
import { splitSource } from './split-source.ts'
import { startDate } from './start-date.ts'
import { targetMissing } from './target-missing.ts'
import { targetStandardEdition } from './target-standard-edition.ts'
import { trustedAppLeft } from './trusted-app-left.ts'
import { typeClash } from './type-clash.ts'
import { visibility } from './visibility.ts'
import { wrongDirection } from './wrong-direction.ts'

export const migrationRules: readonly Rule[] = [
  targetMissing,
  orderChatLast,
  homeRemovedBeforeChat,
  contentLost,
  nameOverwrite,
  typeClash,
  roomClashInSource,
  categoryClashInSource,
  flattenRenames,
  flattenTooLong,
  rootManagers,
  invitationsForcedOff,
  federated,
  filesNotCopied,
  disabledRooms,
  startDate,
  partialLevel,
  targetStandardEdition,
  splitSource,
  mergeSources,
  wrongDirection,
  servicesNotStopped,
  sourceStillLive,
  audienceNotEnabled,
  noBackup,
  droppedSettings,
  visibility,
  rollbackContent,
  cmsNotMoved,
  poolNotEmpty,
  trustedAppLeft,
  lookupAccountLeft,
  backcompatsiteLeft,
  legacyEditAfterExport,
  backcompatSiteNeeded,
  dnsSrvNotUpdated,
]
