#include "libforensics/auth/internal/signed_message.h"

#include <algorithm>
#include <unordered_map>

#include "libforensics/base/ascii.h"

namespace forensics::internal {

BodyHash SignedMessage::body_hash(Canonicalization form, Hash hash,
                                  std::optional<std::uint64_t> limit, BodyLineEnds ends) {
  for (const KnownHash& known : known_) {
    if (known.form == form && known.hash == hash && known.limit == limit && known.ends == ends)
      return known.result;
  }
  HashSink sink(hash, limit);
  BodyCanonicalizer body(form, ends, sink);
  body.add(headers_.body.of(headers_.message));
  body.finish();
  std::string value = sink.finish();
  known_.push_back({form, hash, limit, ends, {std::move(value), sink.total()}});
  return known_.back().result;
}

void SignedMessage::select_fields(DkimCheck& check) const {
  // The fields of each signed name, top first; the lowest is taken off the end.
  std::unordered_map<std::string, std::vector<std::uint32_t>> fields;
  for (const std::string_view name : check.signature.signed_names) fields[to_lower(name)];
  for (std::uint32_t i = 0; i < headers_.fields.size(); ++i) {
    if (i == check.field || headers_.fields[i].kind != FieldKind::field) continue;
    const auto found = fields.find(to_lower(headers_.name(headers_.fields[i])));
    if (found != fields.end()) found->second.push_back(i);
  }
  for (const std::string_view name : check.signature.signed_names) {
    std::vector<std::uint32_t>& left = fields[to_lower(name)];
    if (left.empty()) {
      check.absent_names.push_back(name);
    } else {
      check.signed_fields.push_back(left.back());
      left.pop_back();
    }
  }
  for (const auto& [name, left] : fields) {
    check.unsigned_duplicates.insert(check.unsigned_duplicates.end(), left.begin(), left.end());
  }
  std::sort(check.unsigned_duplicates.begin(), check.unsigned_duplicates.end());
}

std::string_view SignedMessage::field_text(std::uint32_t field) const {
  const Field& entry = headers_.fields[field];
  return span_between(entry.whole.offset, entry.value.end()).of(headers_.message);
}

std::string SignedMessage::unsigned_text(std::uint32_t field,
                                         const DkimSignature& signature) const {
  std::string out(field_text(field));
  if (const Tag* b = signature.tags.find("b"))
    out.erase(static_cast<std::size_t>(b->raw_value.data() - field_text(field).data()),
              b->raw_value.size());
  return out;
}

std::string SignedMessage::header_text(const DkimCheck& check) const {
  const Canonicalization form = check.signature.header_form;
  std::string out;
  for (const std::uint32_t field : check.signed_fields) {
    append_canonical_field(field_text(field), form, out);
    out += "\r\n";
  }
  append_canonical_field(unsigned_text(check.field, check.signature), form, out);
  return out;
}

}  // namespace forensics::internal
