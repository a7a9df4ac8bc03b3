package pledge.conversation;

import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.standard.Standards;

/** The names customers see: nicknames of people, the assistant's own name. */
@Component
class AuthorNames {

  private final Staff staff;
  private final Standards standards;

  AuthorNames(Staff staff, Standards standards) {
    this.staff = staff;
    this.standards = standards;
  }

  MessageView.AuthorView view(Author author, String brand, String locale) {
    var name =
        switch (author.kind()) {
          case CUSTOMER, SYSTEM -> "";
          case ASSISTANT -> standards.of(new BrandId(brand)).text("assistant.name", locale);
          case STAFF ->
              author.id() == null
                  ? ""
                  : staff.find(new StaffId(author.id())).map(StaffMember::nickname).orElse("");
        };
    return new MessageView.AuthorView(author.kind(), author.id(), name);
  }
}
