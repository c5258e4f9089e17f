import type { Expectation } from '../core/coverage/types';
import type { Color } from '../core/journey/colors';
import type { Journey, LocalizedText } from '../core/journey/types';

export interface NamedDefinition {
  /** Row id in this database: only for joining, never shown. */
  readonly id: number;
  readonly documentId: string;
  readonly key: string;
  readonly name: LocalizedText;
}

/** What pieces are tagged with beside stages. */
export interface TagDefinition extends NamedDefinition {
  /** What it is marked with in the admin; null: nothing. */
  readonly color: Color | null;
  /** It stays on what has it, and is neither offered nor asked for any more. */
  readonly archived: boolean;
}

export interface PersonaDefinition extends TagDefinition {
  readonly market: 'b2b' | 'b2c' | 'both';
}

export interface TouchpointDefinition extends TagDefinition {
  readonly influence: LocalizedText;
}

export interface StageRow extends NamedDefinition {
  readonly journey: string;
}

/** Everything that content is tagged with and measured against, as it stands in the database. */
export interface Definitions {
  /** In the order they were made. */
  readonly journeys: readonly Journey[];
  /** The default journey: the one content is tagged in. */
  readonly tagged: Journey;
  /** Keys of the journeys that are no longer offered; never the default one's. */
  readonly archived: ReadonlySet<string>;
  readonly stageRows: readonly StageRow[];
  readonly personas: readonly PersonaDefinition[];
  readonly formats: readonly TagDefinition[];
  readonly touchpoints: readonly TouchpointDefinition[];
  /** By the key of the journey that their stages belong to. */
  readonly expectations: ReadonlyMap<string, readonly Expectation[]>;
  readonly stageRefs: ReadonlyMap<number, { readonly journey: string; readonly stage: string }>;
  readonly personaKeys: ReadonlyMap<number, string>;
  readonly formatKeys: ReadonlyMap<number, string>;
  readonly touchpointKeys: ReadonlyMap<number, string>;
}
