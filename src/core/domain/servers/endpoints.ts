import type { ChatPool } from '#core/model/entity.ts'

export const endpointsOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => sipAddress)
