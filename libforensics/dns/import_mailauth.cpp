#include <utility>

#include <rapidjson/document.h>

#include "libforensics/dns/import.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

using Json = rapidjson::Value;

std::string_view view(const Json& text) {
  return {text.GetString(), text.GetStringLength()};
}

std::optional<TextStrings> read_chunks(const Json& entry) {
  TextStrings out;
  if (entry.IsString()) {
    out.strings.emplace_back(view(entry));
    return out;
  }
  if (!entry.IsArray()) return std::nullopt;
  for (const Json& chunk : entry.GetArray()) {
    if (!chunk.IsString()) return std::nullopt;
    out.strings.emplace_back(view(chunk));
  }
  return out;
}

std::optional<MailExchange> read_exchange(const Json& entry) {
  if (!entry.IsObject()) return std::nullopt;
  const auto host = entry.FindMember("exchange");
  const auto priority = entry.FindMember("priority");
  if (host == entry.MemberEnd() || !host->value.IsString() || priority == entry.MemberEnd() ||
      !priority->value.IsUint() || priority->value.GetUint() > 0xFFFFU)
    return std::nullopt;
  return MailExchange{static_cast<std::uint16_t>(priority->value.GetUint()),
                      canonical_name(view(host->value))};
}

std::optional<decltype(DnsRecord::data)> read_entry(DnsType type, const Json& entry) {
  std::optional<decltype(DnsRecord::data)> out;
  if (type == DnsType::txt) {
    if (auto strings = read_chunks(entry)) out = std::move(*strings);
  } else if (auto exchange = type == DnsType::mx ? read_exchange(entry) : std::nullopt) {
    out = std::move(*exchange);
  } else if (entry.IsString()) {
    out = read_rdata(type, view(entry));
  }
  return out;
}

// False when the list holds what is none of its type.
bool add_list(DnsSnapshot& out, const DnsQuestion& question, const Json& list) {
  if (!list.IsArray()) return false;
  DnsAnswer answer;
  answer.status = list.Empty() ? DnsStatus::no_data : DnsStatus::data;
  answer.source = "import";
  for (const Json& entry : list.GetArray()) {
    auto data = read_entry(question.type, entry);
    if (!data) return false;
    answer.records.push_back({question.name, question.type, std::nullopt, std::move(*data)});
  }
  out.add(question, std::move(answer));
  return true;
}

}  // namespace

Result<DnsSnapshot> import_mailauth_cache(std::string_view text) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (json.HasParseError() || !json.IsObject())
    return fail(ErrorCode::bad_data_file, "no JSON object");
  DnsSnapshot out;
  const Json& names = json;
  for (const auto& entry : names.GetObject()) {
    const std::string name = canonical_name(view(entry.name));
    if (!entry.value.IsObject())
      return fail(ErrorCode::bad_data_file, name + ": no object of types");
    for (const auto& list : entry.value.GetObject()) {
      const auto type = dns_type_of(view(list.name));
      if (type && !add_list(out, {name, *type}, list.value))
        return fail(ErrorCode::bad_data_file,
                    name + ": data does not fit its type " + std::string(view(list.name)));
    }
  }
  return out;
}

}  // namespace forensics
