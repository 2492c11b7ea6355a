#include "libforensics/evidence/identities.h"

#include "libforensics/base/ascii.h"
#include "libforensics/headers/message_id.h"
#include "libforensics/text/confusable.h"
#include "libforensics/text/domain.h"
#include "libforensics/text/encoded_word.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

bool is_encoded_domain(std::string_view domain) noexcept {
  return !is_ascii(domain) || find_ignoring_case(domain, "xn--") != std::string_view::npos;
}

class Reader {
 public:
  Reader(const Headers& headers, Identities& out) : headers_(headers), out_(out) {}

  void read() {
    read_people(FieldName::from, out_.from);
    read_people(FieldName::sender, out_.sender);
    read_people(FieldName::reply_to, out_.reply_to);
    read_people(FieldName::to, out_.to);
    read_people(FieldName::cc, out_.cc);
    read_subject();
    read_date();
    read_ids();
  }

 private:
  void read_people(FieldName name, std::vector<Person>& people) {
    const Field* field = headers_.find(name);
    if (field == nullptr) return;
    const std::string_view value = headers_.value(*field);
    const std::uint32_t base = span_in(headers_.message, value).offset;
    AddressList list = parse_addresses(value);
    out_.anomalies.append(list.anomalies, base);
    people.reserve(list.mailboxes.size());
    for (Mailbox& mailbox : list.mailboxes) {
      mailbox.whole.offset += base;
      people.push_back(describe(std::move(mailbox)));
    }
  }

  Person describe(Mailbox mailbox) {
    Person person;
    if (mailbox.display_name.data() != nullptr) {
      person.display_name = decoded(mailbox.display_name, true);
    } else if (mailbox.comment.data() != nullptr) {
      person.display_name = decoded(mailbox.comment, false);
    }
    const std::string_view domain = mailbox.host();
    if (!domain.empty() && is_encoded_domain(domain)) {
      IdnForm form = domain_to_unicode(domain);
      if (form.text && *form.text != domain) person.domain_unicode = std::move(*form.text);
      person.skeleton = confusable_skeleton(domain);
    }
    person.mailbox = std::move(mailbox);
    return person;
  }

  std::string decoded(std::string_view raw, bool is_phrase) {
    is_phrase ? decode_phrase(raw, scratch_) : decode_unstructured(raw, scratch_);
    out_.anomalies.append(scratch_.anomalies, span_in(headers_.message, raw).offset);
    return scratch_.text;
  }

  void read_subject() {
    const Field* field = headers_.find(FieldName::subject);
    if (field == nullptr) return;
    out_.has_subject = true;
    out_.subject = decoded(headers_.value(*field), false);
  }

  void read_date() {
    const Field* field = headers_.find(FieldName::date);
    if (field == nullptr) return;
    out_.has_date = true;
    out_.date = parse_date(headers_.value(*field));
  }

  void read_ids() {
    std::vector<std::string_view> ids;
    read_id_list(FieldName::message_id, ids);
    if (!ids.empty()) out_.message_id = ids.front();
    read_id_list(FieldName::in_reply_to, out_.in_reply_to);
    read_id_list(FieldName::references, out_.references);
  }

  void read_id_list(FieldName name, std::vector<std::string_view>& ids) {
    const Field* field = headers_.find(name);
    if (field == nullptr) return;
    const std::string_view value = headers_.value(*field);
    const bool single = name == FieldName::message_id;
    const MessageIdList list =
        parse_message_ids(value, single ? MessageIdField::one : MessageIdField::many);
    out_.anomalies.append(list.anomalies, span_in(headers_.message, value).offset);
    for (const MessageId& id : list.ids) ids.push_back(id.id);
  }

  const Headers& headers_;
  Identities& out_;
  DecodedText scratch_;
};

}  // namespace

Identities read_identities(const Headers& headers) {
  Identities out;
  Reader(headers, out).read();
  return out;
}

}  // namespace forensics
