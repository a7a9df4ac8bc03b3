package pledge.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a document. */
public enum Taken {
  /** The order is new here. */
  @JsonProperty("created")
  CREATED,
  /** The order has this state now. */
  @JsonProperty("updated")
  UPDATED,
  /** The order had this very state already. */
  @JsonProperty("unchanged")
  UNCHANGED,
  /** A newer state is here already; nothing was changed. */
  @JsonProperty("stale")
  STALE
}
