import type { Advice } from '#core/model/rule/advice.ts'
import { audienceNotEnabledAdvice } from './audience-not-enabled.ts'
import { backcompatSiteNeededAdvice } from './backcompat-site-needed.ts'
import { backcompatsiteLeftAdvice } from './backcompatsite-left.ts'
import { categoryClashInSourceAdvice } from './category-clash-in-source.ts'
import { cmsNotMovedAdvice } from './cms-not-moved.ts'
import { contentLostAdvice } from './content-lost.ts'
import { disabledRoomsAdvice } from './disabled-rooms.ts'
import { dnsSrvNotUpdatedAdvice } from './dns-srv-not-updated.ts'
import { droppedSettingsAdvice } from './dropped-settings.ts'
import { federatedAdvice } from './federated.ts'
import { filesNotCopiedAdvice } from './files-not-copied.ts'
import { flattenRenamesAdvice } from './flatten-renames.ts'
import { flattenTooLongAdvice } from './flatten-too-long.ts'
import { homeRemovedBeforeChatAdvice } from './home-removed-before-chat.ts'
import { invitationsForcedOffAdvice } from './invitations-forced-off.ts'
import { legacyEditAfterExportAdvice } from './legacy-edit-after-export.ts'
import { lookupAccountLeftAdvice } from './lookup-account-left.ts'
import { mergeSourcesAdvice } from './merge-sources.ts'
import { nameOverwriteAdvice } from './name-overwrite.ts'
import { noBackupAdvice } from './no-backup.ts'
import { orderChatLastAdvice } from './order-chat-last.ts'
import { partialLevelAdvice } from './partial-level.ts'
import { poolNotEmptyAdvice } from './pool-not-empty.ts'
import { rollbackContentAdvice } from './rollback-content.ts'
import { roomClashInSourceAdvice } from './room-clash-in-source.ts'
import { rootManagersAdvice } from './root-managers.ts'
import { servicesNotStoppedAdvice } from './services-not-stopped.ts'
import { sourceStillLiveAdvice } from './source-still-live.ts'
import { splitSourceAdvice } from './split-source.ts'
import { startDateAdvice } from './start-date.ts'
import { targetMissingAdvice } from './target-missing.ts'
import { targetStandardEditionAdvice } from './target-standard-edition.ts'
import { trustedAppLeftAdvice } from './trusted-app-left.ts'
import { typeClashAdvice } from './type-clash.ts'
import { visibilityAdvice } from './visibility.ts'
import { wrongDirectionAdvice } from './wrong-direction.ts'

export const migrationAdvice: readonly Advice[] = [
  targetMissingAdvice,
  orderChatLastAdvice,
  homeRemovedBeforeChatAdvice,
  contentLostAdvice,
  nameOverwriteAdvice,
  typeClashAdvice,
  roomClashInSourceAdvice,
  categoryClashInSourceAdvice,
  flattenRenamesAdvice,
  flattenTooLongAdvice,
  rootManagersAdvice,
  invitationsForcedOffAdvice,
  federatedAdvice,
  filesNotCopiedAdvice,
  disabledRoomsAdvice,
  startDateAdvice,
  partialLevelAdvice,
  targetStandardEditionAdvice,
  splitSourceAdvice,
  mergeSourcesAdvice,
  wrongDirectionAdvice,
  servicesNotStoppedAdvice,
  sourceStillLiveAdvice,
  audienceNotEnabledAdvice,
  noBackupAdvice,
  droppedSettingsAdvice,
  visibilityAdvice,
  rollbackContentAdvice,
  cmsNotMovedAdvice,
  poolNotEmptyAdvice,
  trustedAppLeftAdvice,
  lookupAccountLeftAdvice,
  backcompatsiteLeftAdvice,
  legacyEditAfterExportAdvice,
  backcompatSiteNeededAdvice,
  dnsSrvNotUpdatedAdvice,
]
