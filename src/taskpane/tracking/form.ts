import { writtenDay } from "../../engine/index";
import type { Approving } from "./state";

export const APPROVAL_FIELDS = ["name", "by", "on", "goLive", "reason"] as const;
export type ApprovalField = (typeof APPROVAL_FIELDS)[number];
export const approvalId = (field: ApprovalField): string => `approve-${field}`;

/** What the form still lacks, in its order. The first version needs no reason. */
export const lackingIn = (approving: Approving, isFirst: boolean): readonly ApprovalField[] =>
  APPROVAL_FIELDS.filter((field) => {
    if (field === "reason" && isFirst) return false;
    const text = approving[field].trim();
    return field === "on" || field === "goLive" ? writtenDay(text) === undefined : text === "";
  });
