#include <chrono>
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/postfix_short_id.h"
#include "libforensics/envelope/status_codes.h"
#include "libforensics/forensics.h"

namespace forensics::cli {
namespace {

struct DecodeArguments {
  std::vector<std::string> tokens;
  std::string format{"text"};
};

Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since).count(), 0};
}

std::string facts_of(const ClockReading& reading) {
  std::string text;
  for (std::size_t i = 0; i < reading.fact_count; ++i) {
    const ClockFact& fact = reading.facts[i];
    text += std::string(text.empty() ? "" : ", ") + std::string(fact.name) + " " +
            (fact.text.data() != nullptr ? std::string(fact.text) : std::to_string(fact.number));
  }
  if (reading.ip) text += (text.empty() ? "address " : ", address ") + reading.ip->to_string();
  return text;
}

void print(const Clock& clock) {
  const Decoder& decoder = *clock.decoder->decoder;
  std::printf("  %s\n", std::string(decoder.title).c_str());
  std::printf("    time     %s%s\n", to_rfc3339(clock.utc.value_or(clock.reading.wall)).c_str(),
              clock.utc ? "" : " on the local clock of the machine that made it");
  std::printf("    clock    of the %s\n", std::string(clock_actor_name(decoder.actor)).c_str());
  if (clock.reading.impossible) std::printf("    note     mail cannot have that time\n");
  if (clock.reading.check_held)
    std::printf("    check    its own check digits %s\n",
                *clock.reading.check_held ? "hold" : "fail");
  const std::string facts = facts_of(clock.reading);
  if (!facts.empty()) std::printf("    also     %s\n", facts.c_str());
  std::printf("    known    %s\n", std::string(decoder.source).c_str());
  std::printf("    may be   %s\n", std::string(decoder.mistaken_for).c_str());
}

// An SMTP reply code ("550") or an enhanced status code ("5.7.1") in words; empty for all else.
std::string describe_status(std::string_view token) {
  if (token.size() == 3 && is_digit(token[0]) && is_digit(token[1]) && is_digit(token[2])) {
    const auto code = static_cast<std::uint16_t>((token[0] - '0') * 100 + (token[1] - '0') * 10 +
                                                 (token[2] - '0'));
    const std::string_view known = describe_reply(code);
    return std::string(known.empty() ? describe_reply_class(code) : known);
  }
  return describe_enhanced(token);
}

// What an identifier tells that hides no whole time; empty for all else.
std::string describe_partly(std::string_view token) {
  const auto postfix = read_postfix_short_id(token);
  if (!postfix) return {};
  return "Postfix queue id: made " + std::to_string(postfix->microseconds) +
         " microseconds after the second of its stamp or of one just before; file " +
         std::to_string(postfix->inode);
}

int run(const DecodeArguments& arguments) {
  std::size_t read = 0;
  for (const std::string& token : arguments.tokens) {
    const Clocks clocks = decode_token(token, now());
    const std::string status = describe_status(token);
    const std::string part = describe_partly(token);
    const bool is_known = !clocks.empty() || !status.empty() || !part.empty();
    if (is_known) ++read;
    if (arguments.format == "json") {
      std::printf("%s\n", to_json(clocks, token, {.indent = 1}).c_str());
      continue;
    }
    std::printf("%s\n", token.c_str());
    if (!status.empty()) std::printf("  SMTP status: %s\n", status.c_str());
    if (!part.empty()) std::printf("  %s\n", part.c_str());
    if (!is_known) std::printf("  no identifier known here has this shape\n");
    for (const Clock& clock : clocks) print(clock);
  }
  return read == 0 ? k_exit_nothing_analysed : k_exit_ok;
}

}  // namespace

Action add_decode(CLI::App& app) {
  auto arguments = std::make_shared<DecodeArguments>();
  CLI::App* verb = app.add_subcommand("decode", "Say what an identifier hides: a time, an address");
  verb->add_option("TOKEN", arguments->tokens,
                   "Queue ids, Message-IDs, boundaries, SMTP status codes ...")
      ->required();
  verb->add_option("-f,--format", arguments->format, "What to print")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  return [arguments] { return run(*arguments); };
}

}  // namespace forensics::cli
