/**
 * What a group is. Every source turns its own records into these values, and
 * nothing past the sources ever sees a foreign field name.
 *
 * An absent field means "not stated", never "no".
 */
import type { LedBy, ComfortFact, Format, JoinMode, Kind, Status } from './vocabulary.js';

/** How exactly a point is known; a town's centre is not a doorstep. */
export type Precision = 'exact' | 'street' | 'postcode' | 'city' | 'region';

/** A point on the earth, in decimal degrees (WGS 84). */
export interface Geo {
  readonly lat: number;
  readonly lng: number;
  readonly precision: Precision;
}

/** Where an in-person group meets. */
export interface Place {
  readonly name?: string;
  /** Street lines, without town, region or postal code. */
  readonly lines?: readonly string[];
  readonly city?: string;
  /** State or province, as the feed writes it ("OR", "Oregon"). */
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 where the feed gives one. */
  readonly country?: string;
  /** The whole address in one line, where the feed gives only that. */
  readonly formatted?: string;
  readonly notes?: string;
  readonly transit?: string;
  readonly parking?: string;
  readonly geo?: Geo;
}

/** Who may attend, where that is limited by area. */
export interface Serves {
  readonly text?: string;
  readonly regions?: readonly string[];
  readonly nationwide?: boolean;
}

/** How to join by video or chat. */
export interface Online {
  readonly url?: string;
  readonly provider?: string;
  readonly notes?: string;
  /** The feed's link or notes carried a passcode (it is not repeated here). */
  readonly hasPasscode?: boolean;
}

/** How to join by phone. */
export interface DialIn {
  readonly number: string;
  readonly code?: string;
  readonly notes?: string;
}

/** Whom a group is for, on three open-vocabulary axes, and whom it is not for. */
export interface Audience {
  readonly stage: readonly string[];
  readonly experience: readonly string[];
  readonly community: readonly string[];
  readonly notFor: readonly string[];
}

/** What a first visit is like. */
export interface Expectation {
  /** Usual length of one meeting. */
  readonly minutes?: number;
  /** Usual number of people, as written ("6 to 10"). */
  readonly size?: string;
  /** How a meeting opens. */
  readonly opening?: string;
  /** `open`: come any time. `fixed`: the same people for the whole series. */
  readonly membership?: 'open' | 'fixed';
}

/** What it costs, in units of `currency` (ISO 4217). */
export interface Cost {
  readonly free?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly currency?: string;
  /** A lower price can be asked for. */
  readonly reduced?: boolean;
  readonly text?: string;
}

/** What somebody does to come. */
export interface Joining {
  readonly mode: JoinMode;
  readonly url?: string;
  readonly text?: string;
}

/** Somebody to write to or call. */
export interface Contact {
  readonly name?: string;
  readonly role?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
}

/** Who offers the group. */
export interface Organization {
  readonly name: string;
  readonly url?: string;
  readonly phone?: string;
}

/** A code of the feed's that has no home in this model, kept as written. */
export interface Term {
  readonly scheme?: string;
  readonly code: string;
  readonly label?: string;
}

/** When a group meets: one local start, repeated or not, in one IANA zone (RFC 5545). */
export interface Schedule {
  /** Local wall-clock time of the first meeting, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  /** Length of one meeting. */
  readonly minutes: number;
  /** The feed gave no end, so the length is a guess. */
  readonly minutesAssumed?: boolean;
  /** IANA time zone of `start`. */
  readonly zone: string;
  /** The feed gave no zone, so it was taken from the place. */
  readonly zoneAssumed?: boolean;
  /** RFC 5545 RRULE without the `RRULE:` prefix. Absent: one meeting, and `rdates`. */
  readonly rrule?: string;
  /** Extra local starts, `YYYY-MM-DDTHH:mm`. */
  readonly rdates?: readonly string[];
  /** Left-out local starts, or whole days as `YYYY-MM-DD`. */
  readonly exdates?: readonly string[];
  /** First and last day on which this schedule holds, `YYYY-MM-DD`. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Where a listing came from. */
export interface Provenance {
  /** The name of the adapter that read it, e.g. `native`. */
  readonly format: string;
  /** The feed's label, or its URL. */
  readonly feed: string;
  /** The listing's own page. */
  readonly url?: string;
  readonly licence?: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
}

/** One listing. `id` is unique within its feed. */
export interface Group {
  readonly id: string;
  readonly source: Provenance;
  /** Other feeds that list the same group and filled what this one does not state, in the order in which they are named. */
  readonly also?: readonly Provenance[];
  readonly name: string;
  readonly description?: string;
  /** Something that matters now: "Moved to the library in May". */
  readonly notice?: string;
  readonly url?: string;
  readonly kind: Kind;
  readonly kindLabel?: string;
  readonly ledBy?: LedBy;
  readonly credential?: string;
  /** In person together with online or phone is hybrid. Empty: not stated. */
  readonly formats: readonly Format[];
  /** Empty: by appointment, or unknown. */
  readonly schedule: readonly Schedule[];
  /** The feed's own words about when, shown as written. */
  readonly scheduleText?: string;
  readonly place?: Place;
  readonly serves?: Serves;
  readonly online?: Online;
  readonly dialIn?: readonly DialIn[];
  readonly audience: Audience;
  /** Ages of those who attend, in years. */
  readonly minAge?: number;
  readonly maxAge?: number;
  /** Three-valued: a fact that is not in here is not stated. */
  readonly comfort: Readonly<Partial<Record<ComfortFact, boolean>>>;
  readonly babyMaxAgeMonths?: number;
  /** What sign-up asks for, shown before its link. */
  readonly asksFor: readonly string[];
  readonly expect?: Expectation;
  readonly cost?: Cost;
  readonly insurance?: string;
  /** BCP 47. Empty: not stated. */
  readonly languages: readonly string[];
  readonly joining?: Joining;
  readonly status: Status;
  /** Places left. */
  readonly remaining?: number;
  /** Ways the place can be used: `step-free`, `induction-loop`, as the feed writes them. */
  readonly access: readonly string[];
  readonly contacts: readonly Contact[];
  readonly organization?: Organization;
  /** The day somebody checked the listing, `YYYY-MM-DD`; "modified" is not "verified". */
  readonly verifiedAt?: string;
  /** The day the listing was last changed, `YYYY-MM-DD` or an instant. */
  readonly updatedAt?: string;
  /** Language of the listing's own text, BCP 47. */
  readonly lang?: string;
  readonly terms: readonly Term[];
}
