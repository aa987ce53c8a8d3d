import type { Advice } from '#core/model/rule/advice.ts'
import { auditoriumSilentAdvice } from './auditorium-silent.ts'
import { categoryChangeDropsMembersAdvice } from './category-change-drops-members.ts'
import { categoryChangedAdvice } from './category-changed.ts'
import { descriptionTooLongAdvice } from './description-too-long.ts'
import { disabledHiddenAdvice } from './disabled-hidden.ts'
import { roomDuplicateNameAdvice } from './duplicate-name.ts'
import { invitationsBlockedAdvice } from './invitations-blocked.ts'
import { memberOutsideCategoryAdvice } from './member-outside-category.ts'
import { nameEqualsCategoryAdvice } from './name-equals-category.ts'
import { nameTooLongAdvice } from './name-too-long.ts'
import { noCategoryAdvice } from './no-category.ts'
import { presenterNotMemberAdvice } from './presenter-not-member.ts'
import { presentersOnNormalAdvice } from './presenters-on-normal.ts'
import { privacyOfOtherGenerationAdvice } from './privacy-of-other-generation.ts'

export const roomAdvice: readonly Advice[] = [
  roomDuplicateNameAdvice,
  nameEqualsCategoryAdvice,
  noCategoryAdvice,
  nameTooLongAdvice,
  descriptionTooLongAdvice,
  memberOutsideCategoryAdvice,
  presentersOnNormalAdvice,
  auditoriumSilentAdvice,
  presenterNotMemberAdvice,
  invitationsBlockedAdvice,
  categoryChangeDropsMembersAdvice,
  disabledHiddenAdvice,
  privacyOfOtherGenerationAdvice,
  categoryChangedAdvice,
]
