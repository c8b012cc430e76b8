/** What a person is told of a fault: its sentence. */
export const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
