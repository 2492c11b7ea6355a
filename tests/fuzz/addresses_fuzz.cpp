// Address lists and message ids: every view lies in the text, and every address is what its parts
// say.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "libforensics/headers/addresses.h"
#include "libforensics/headers/message_id.h"
#include "libforensics/headers/structured.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

bool lies_in(std::string_view whole, std::string_view part) {
  return part.data() == nullptr ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void check(std::string_view text, const forensics::Anomalies& anomalies) {
  for (const forensics::Anomaly& anomaly : anomalies) {
    require(anomaly.span.end() <= text.size(), "an anomaly lies outside");
  }
}

void check_addresses(std::string_view text) {
  const forensics::AddressList list = forensics::parse_addresses(text);
  check(text, list.anomalies);
  std::uint32_t at = 0;
  for (const forensics::Mailbox& mailbox : list.mailboxes) {
    for (const std::string_view part : {mailbox.display_name, mailbox.comment, mailbox.route,
                                        mailbox.addr_spec, mailbox.local_part, mailbox.domain}) {
      require(lies_in(text, part), "a view lies outside");
    }
    require(mailbox.whole.end() <= text.size(), "a mailbox lies outside");
    require(mailbox.whole.offset >= at, "mailboxes are out of order");
    at = mailbox.whole.offset;
    require(lies_in(mailbox.whole.of(text), mailbox.addr_spec), "an address lies out of its entry");
    require(lies_in(mailbox.addr_spec, mailbox.local_part), "a local part lies out of its address");
    require(lies_in(mailbox.addr_spec, mailbox.domain), "a domain lies out of its address");
    require(!mailbox.group || *mailbox.group < list.groups.size(), "a group is not there");
    require(mailbox.addr_spec.data() != nullptr || mailbox.display_name.data() != nullptr,
            "a mailbox is empty");
    const std::string name = forensics::phrase_text(mailbox.display_name);
    require(name.size() <= mailbox.display_name.size(), "a name grew");
  }
  for (const forensics::AddressGroup& group : list.groups) {
    require(group.whole.end() <= text.size(), "a group lies outside");
    require(lies_in(group.whole.of(text), group.name), "a group's name lies outside");
  }
}

void check_message_ids(std::string_view text) {
  const auto list = forensics::parse_message_ids(text, forensics::MessageIdField::one);
  check(text, list.anomalies);
  for (const forensics::MessageId& id : list.ids) {
    require(lies_in(text, id.id), "an id lies outside");
    require(lies_in(id.id, id.left) && lies_in(id.id, id.right), "a side lies out of its id");
    require(lies_in(id.whole.of(text), id.id), "an id lies out of its brackets");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_addresses(text);
  check_message_ids(text);
  return 0;
}
