package pledge.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import pledge.platform.WorkRef;

/** An approval; as a work item its clock runs on it. */
public record ApprovalId(@JsonValue UUID value) {

  public static final String KIND = "approval";

  public WorkRef work() {
    return new WorkRef(KIND, value);
  }
}
