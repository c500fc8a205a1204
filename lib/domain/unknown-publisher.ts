/** Who publishes a file of which nobody says who does. */
export const UNKNOWN_PUBLISHER = "Unknown publisher";
