#include "libforensics/envelope/smtp_command.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"

namespace forensics {
namespace {

using Text = std::string_view;

constexpr std::size_t npos = Text::npos;
constexpr Text k_blanks = " \t\r\n";  // a logged command may be folded

enum class Argument : std::uint8_t { none, optional, required, path };

struct VerbRow {
  Text name;
  SmtpVerb verb;
  Argument argument;
  Text path_word;  // "FROM", "TO"
};

constexpr std::array<VerbRow, 24> k_verbs = {{
    {"HELO", SmtpVerb::helo, Argument::required, {}},
    {"EHLO", SmtpVerb::ehlo, Argument::required, {}},
    {"LHLO", SmtpVerb::lhlo, Argument::required, {}},
    {"MAIL", SmtpVerb::mail, Argument::path, "FROM"},
    {"RCPT", SmtpVerb::rcpt, Argument::path, "TO"},
    {"DATA", SmtpVerb::data, Argument::none, {}},
    {"BDAT", SmtpVerb::bdat, Argument::required, {}},
    {"RSET", SmtpVerb::rset, Argument::none, {}},
    {"NOOP", SmtpVerb::noop, Argument::optional, {}},
    {"QUIT", SmtpVerb::quit, Argument::none, {}},
    {"VRFY", SmtpVerb::vrfy, Argument::required, {}},
    {"EXPN", SmtpVerb::expn, Argument::required, {}},
    {"HELP", SmtpVerb::help, Argument::optional, {}},
    {"TURN", SmtpVerb::turn, Argument::none, {}},
    {"ETRN", SmtpVerb::etrn, Argument::required, {}},
    {"ATRN", SmtpVerb::atrn, Argument::optional, {}},
    {"SEND", SmtpVerb::send, Argument::path, "FROM"},
    {"SOML", SmtpVerb::soml, Argument::path, "FROM"},
    {"SAML", SmtpVerb::saml, Argument::path, "FROM"},
    {"AUTH", SmtpVerb::auth, Argument::required, {}},
    {"STARTTLS", SmtpVerb::starttls, Argument::none, {}},
    {"XCLIENT", SmtpVerb::xclient, Argument::required, {}},
    {"XFORWARD", SmtpVerb::xforward, Argument::required, {}},
    {"unknown", SmtpVerb::unknown, Argument::optional, {}},
}};

const VerbRow& row_of(SmtpVerb verb) {
  for (const VerbRow& row : k_verbs) {
    if (row.verb == verb) return row;
  }
  return k_verbs.back();
}

Text verb_word(Text line) {
  std::size_t end = 0;
  while (end < line.size() && is_alpha(line[end])) ++end;
  // "MAIL:" or "DATA," is prose, "MAIL" at the end or before a blank is a verb.
  if (end < line.size() && !is_space(line[end])) return {};
  return line.substr(0, end);
}

// What follows "FROM:" or "TO:", tolerant of blanks around the colon; null without the word.
Text after_path_word(Text argument, Text word, bool* blanks) {
  if (!starts_with_ignoring_case(argument, word)) return {};
  std::size_t at = word.size();
  const std::size_t colon = argument.find_first_not_of(k_blanks, at);
  if (colon == npos || argument[colon] != ':') return {};
  const std::size_t begin = argument.find_first_not_of(k_blanks, colon + 1);
  if (blanks != nullptr) *blanks = colon != at || (begin != npos && begin != colon + 1);
  return argument.substr(begin == npos ? argument.size() : begin);
}

// Whether what stands behind "FROM:" is an address, not prose ("Send from: here and there").
bool is_path_argument(Text text) {
  if (text.data() == nullptr) return false;
  const Text first = text.substr(0, text.find_first_of(k_blanks));
  return first.size() == text.size() || first.find_first_of("<@") != npos;
}

class CommandParser {
 public:
  CommandParser(Text line, std::vector<SmtpParameter>& parameters, Anomalies& anomalies)
      : line_(line), parameters_(parameters), anomalies_(anomalies) {}

  SmtpCommand run() {
    command_.verb_text = verb_word(line_);
    command_.verb = smtp_verb_of(line_);
    if (command_.verb == SmtpVerb::unknown) {
      note(anomalies::smtp_unknown_verb, line_);
      return command_;
    }
    const Text rest = trim(line_.substr(command_.verb_text.size()));
    if (!rest.empty()) command_.argument = rest;
    read_argument(row_of(command_.verb));
    return command_;
  }

 private:
  void note(const AnomalyKind& kind, Text at) { anomalies_.add(kind, span_in(line_, at)); }

  void read_argument(const VerbRow& row) {
    if (command_.argument.data() == nullptr) {
      if (row.argument == Argument::required || row.argument == Argument::path) {
        note(anomalies::smtp_missing_argument, line_);
      }
      return;
    }
    if (row.argument == Argument::path) read_path_argument(row.path_word);
    if (row.verb == SmtpVerb::auth) read_auth();
    if (row.verb == SmtpVerb::bdat) read_chunk();
  }

  void read_path_argument(Text word) {
    bool blanks = false;
    const Text text = after_path_word(command_.argument, word, &blanks);
    if (text.data() == nullptr || text.empty()) {
      note(anomalies::smtp_missing_argument, line_);
      return;
    }
    command_.path = read_path(text);
    if (blanks) note(anomalies::smtp_space_after_colon, command_.argument);
    if (!command_.path.known()) return;
    if (!command_.path.bracketed) {
      note(anomalies::smtp_path_without_brackets, command_.path.whole);
    }
    if (command_.path.route.data() != nullptr) {
      note(anomalies::smtp_source_route, command_.path.route);
    }
    const Span whole = span_in(text, command_.path.whole);
    read_parameters(text.substr(whole.end()));
  }

  void read_parameters(Text text) {
    const std::size_t first = parameters_.size();
    for (std::size_t at = text.find_first_not_of(k_blanks); at != npos;
         at = text.find_first_not_of(k_blanks, at)) {
      std::size_t end = text.find_first_of(k_blanks, at);
      if (end == npos) end = text.size();
      if (parameters_.size() - first == limits::max_parameters) {
        note(anomalies::smtp_bad_parameter, text.substr(at));
        return;
      }
      add_parameter(text.substr(at, end - at), first);
      at = end;
    }
  }

  void add_parameter(Text word, std::size_t first) {
    const std::size_t equals = word.find('=');
    SmtpParameter parameter;
    parameter.keyword = word.substr(0, equals);
    if (equals != npos) parameter.value = word.substr(equals + 1);
    bool bad = parameter.keyword.empty();
    for (const char c : parameter.keyword) bad = bad || (!is_alnum(c) && c != '-');
    for (std::size_t i = first; i < parameters_.size(); ++i) {
      bad = bad || equals_ignoring_case(parameters_[i].keyword, parameter.keyword);
    }
    if (equals_ignoring_case(parameter.keyword, "SIZE")) {
      bad = bad || parameter.value.empty() || parameter.value.size() > 20 ||
            parameter.value.find_first_not_of("0123456789") != npos;
    }
    if (bad) note(anomalies::smtp_bad_parameter, word);
    parameters_.push_back(parameter);
  }

  void read_auth() {
    const std::size_t end = command_.argument.find_first_of(k_blanks);
    command_.mechanism = command_.argument.substr(0, end);
    if (end == npos) return;
    command_.credentials = trim(command_.argument.substr(end));
    command_.argument = command_.mechanism;
  }

  void read_chunk() {
    const Text digits = command_.argument.substr(0, command_.argument.find_first_of(k_blanks));
    const Text rest = trim(command_.argument.substr(digits.size()));
    command_.chunk_size_known =
        !digits.empty() && digits.size() <= 18 && digits.find_first_not_of("0123456789") == npos;
    command_.chunk_last = equals_ignoring_case(rest, "LAST");
    if (!command_.chunk_size_known || (!rest.empty() && !command_.chunk_last)) {
      note(anomalies::smtp_bad_chunk, line_);
    }
    if (!command_.chunk_size_known) return;
    for (const char c : digits) {
      command_.chunk_size = command_.chunk_size * 10 + static_cast<std::uint64_t>(c - '0');
    }
  }

  Text line_;
  std::vector<SmtpParameter>& parameters_;
  Anomalies& anomalies_;
  SmtpCommand command_;
};

}  // namespace

std::string_view smtp_verb_name(SmtpVerb verb) noexcept {
  return verb == SmtpVerb::none ? Text("none") : row_of(verb).name;
}

SmtpVerb smtp_verb_of(std::string_view line) noexcept {
  const Text word = verb_word(line);
  for (const VerbRow& row : k_verbs) {
    if (row.verb != SmtpVerb::unknown && equals_ignoring_case(word, row.name)) return row.verb;
  }
  return SmtpVerb::unknown;
}

bool is_command_shaped(std::string_view line) noexcept {
  const SmtpVerb verb = smtp_verb_of(line);
  if (verb == SmtpVerb::unknown) return false;
  const VerbRow& row = row_of(verb);
  const Text argument = trim(line.substr(row.name.size()));
  switch (row.argument) {
    case Argument::none: return argument.empty();
    case Argument::path: return is_path_argument(after_path_word(argument, row.path_word, nullptr));
    case Argument::optional: return argument.find_first_of(k_blanks) == npos;
    case Argument::required: break;
  }
  if (argument.empty()) return false;
  if (verb == SmtpVerb::auth || verb == SmtpVerb::bdat) {
    return argument.find_first_of(k_blanks) == argument.find_last_of(k_blanks);
  }
  return verb == SmtpVerb::xclient || verb == SmtpVerb::xforward ||
         argument.find_first_of(k_blanks) == npos;
}

SmtpCommand parse_smtp_command(std::string_view line, std::vector<SmtpParameter>& parameters,
                               Anomalies& anomalies) {
  return CommandParser(line, parameters, anomalies).run();
}

}  // namespace forensics
