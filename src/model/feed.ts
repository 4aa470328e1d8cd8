/** What stands in a feed beside the groups. */

/** A volunteer who knows one area (D14): gives resources, not clinical advice. */
export interface Coordinator {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
  readonly organization?: string;
  /** State or province, as the feed writes it. */
  readonly region?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly languages: readonly string[];
  readonly specialities: readonly string[];
  /** Only where the feed states it. */
  readonly replyTime?: string;
}

/** What a resource is for. */
export type ResourceKind = 'helpline' | 'professional' | 'training' | 'start-a-group' | 'other';

/** A helpline to add, a directory of professionals, or help to start a group. */
export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly text?: string;
  readonly region?: string;
  readonly country?: string;
  readonly languages: readonly string[];
  readonly hours?: string;
  /** The day somebody checked it; a helpline without one is not shown (D18). */
  readonly verifiedAt?: string;
}
