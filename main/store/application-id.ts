/** Marks a SQLite file as a store of this application: "CHLD". */
export const applicationId = 0x43484c44;
