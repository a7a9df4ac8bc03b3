package pledge.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The eleven roles of the register (role.set). A person may hold several. */
public enum Role {
  @JsonProperty("manager")
  MANAGER,
  @JsonProperty("agent")
  AGENT,
  @JsonProperty("aftersales")
  AFTERSALES,
  @JsonProperty("analyst")
  ANALYST,
  @JsonProperty("expert")
  EXPERT,
  @JsonProperty("supervisor")
  SUPERVISOR,
  @JsonProperty("complaint_officer")
  COMPLAINT_OFFICER,
  @JsonProperty("clerk")
  CLERK,
  @JsonProperty("technical_support")
  TECHNICAL_SUPPORT,
  @JsonProperty("trainer")
  TRAINER,
  @JsonProperty("administrator")
  ADMINISTRATOR
}
