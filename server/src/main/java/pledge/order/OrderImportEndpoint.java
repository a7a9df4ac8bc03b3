package pledge.order;

import static pledge.access.Role.ADMINISTRATOR;
import static pledge.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.MaxBody;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;

/** Orders from a file, by hand. */
@RestController
@CustomerData
@Tag(name = "Orders")
class OrderImportEndpoint {

  private final OrderImport files;
  private final AuditTrail audit;
  private final Clock clock;

  OrderImportEndpoint(OrderImport files, AuditTrail audit, Clock clock) {
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping(path = "/api/orders/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Allowed(staff = {ADMINISTRATOR, MANAGER})
  @MaxBody(mib = 32)
  @Operation(
      summary = "Take over the orders of a CSV or XLSX file",
      description =
          """
          The file itself, at most 32 MiB and 100,000 rows: UTF-8, UTF-16 or GB 18030 CSV, or the first
          sheet of an XLSX, told by its content. The first row names the columns, in English or
          Chinese, in any order: `number`, `status` and `placedAt` are needed, docs/operations.md lists
          all. Each further row is one line of an order; rows of one order share what isn't the line's.
          Times without a zone are the brand's, money is in yuan.

          With `dryRun` (the default) nothing is taken: the answer says per row and column what is
          wrong. Otherwise a file with problems is refused whole (409 `file-has-problems`), unless
          `sound` takes the orders nothing is wrong with; an order with one bad row isn't taken at all.
          Repeating is harmless and older states overwrite nothing, as with PUT; `updatedAt` is, where
          the file doesn't say, the latest instant it tells of an order. Nobody is told of these orders.
          409 `unreadable-file` with its `reason` when it is no such file; 409 `import-running` while
          another is being taken over.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  OrderImport.Result take(
      StaffMember me,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean sound,
      @RequestBody byte[] file) {
    var result = files.take(me.brand(), file, dryRun, sound, clock.instant()).orThrow();
    if (!dryRun) {
      audit.record(
          me, "order.import", "brand", me.brand().value(), result.sound() + " orders of a file");
    }
    return result;
  }
}
