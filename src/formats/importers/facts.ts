import type { Imported, ImportFacts } from './importer.ts'

/** What files hold beside their objects, which may be many. */
export function factsOf(imported: Imported): ImportFacts {
  const {
    sipDomains: _,
    entities,
    mentioned,
    details,
    assumed,
    spare,
    people,
    named,
    activeOnly,
    unplaced,
    covers,
    places,
    called,
    ...facts
  } = imported
  return facts
}
