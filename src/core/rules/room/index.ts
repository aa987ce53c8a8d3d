import type { Rule } from '#core/model/rule/rule.ts'
import { auditoriumSilent } from './auditorium-silent.ts'
import { categoryChangeDropsMembers } from './category-change-drops-members.ts'
import { categoryChanged } from './category-changed.ts'
import { descriptionTooLong } from './description-too-long.ts'
import { disabledHidden } from './disabled-hidden.ts'
import { roomDuplicateName } from './duplicate-name.ts'
import { invitationsBlocked } from './invitations-blocked.ts'
import { memberOutsideCategory } from './member-outside-category.ts'
import { nameEqualsCategory } from './name-equals-category.ts'
import { nameTooLong } from './name-too-long.ts'
import { noCategory } from './no-category.ts'
import { presenterNotMember } from './presenter-not-member.ts'
import { presentersOnNormal } from './presenters-on-normal.ts'
import { privacyOfOtherGeneration } from './privacy-of-other-generation.ts'

export const roomRules: readonly Rule[] = [
  roomDuplicateName,
  nameEqualsCategory,
  noCategory,
  nameTooLong,
  descriptionTooLong,
  memberOutsideCategory,
  presentersOnNormal,
  auditoriumSilent,
  presenterNotMember,
  invitationsBlocked,
  categoryChangeDropsMembers,
  disabledHidden,
  privacyOfOtherGeneration,
  categoryChanged,
]
