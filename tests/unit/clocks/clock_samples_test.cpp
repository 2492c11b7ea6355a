// Every line of samples/clocks, every fact named there; and every decoder has its samples.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

namespace fs = std::filesystem;
const fs::path k_folder = fs::path(FORENSICS_SOURCE_DIR) / "samples" / "clocks";

std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string fact_text(const ClockFact& fact) {
  return fact.text.data() != nullptr ? std::string(fact.text) : std::to_string(fact.number);
}

void expect_facts(const ClockReading& reading, const rapidjson::Value& facts) {
  for (rapidjson::SizeType i = 0; i < facts.MemberCount(); ++i) {
    const auto want = facts.MemberBegin() + static_cast<std::ptrdiff_t>(i);
    const std::string name = text_of(want->name);
    std::string got = "(none)";
    for (std::size_t k = 0; k < reading.fact_count; ++k) {
      if (reading.facts[k].name == name) got = fact_text(reading.facts[k]);
    }
    EXPECT_EQ(
        got, want->value.IsString() ? text_of(want->value) : std::to_string(want->value.GetInt64()))
        << name;
  }
}

// A sample: {"name", "token", "digits": RFC 3339 or null} and optionally "facts", "ip",
// "check_held", "impossible".
void expect_sample(const Decoder& decoder, const rapidjson::Value& sample) {
  const std::string token = text_of(sample["token"]);
  ClockContext context;
  context.sides = split_id(token);
  ClockReading reading;
  const bool read = decoder.decode(token, context, reading);
  if (sample["digits"].IsNull()) {
    EXPECT_FALSE(read) << to_rfc3339(reading.wall);
    return;
  }
  ASSERT_TRUE(read);
  EXPECT_EQ(to_rfc3339(reading.wall), text_of(sample["digits"]));
  if (sample.HasMember("facts")) expect_facts(reading, sample["facts"]);
  if (sample.HasMember("ip")) {
    ASSERT_TRUE(reading.ip.has_value());
    EXPECT_EQ(reading.ip->to_string(), text_of(sample["ip"]));
  }
  if (sample.HasMember("check_held")) {
    EXPECT_EQ(reading.check_held, std::optional(sample["check_held"].GetBool()));
  }
  const bool impossible = sample.HasMember("impossible") && sample["impossible"].GetBool();
  EXPECT_EQ(reading.impossible, impossible);
}

TEST(ClockSamples, ReadAsTheySay) {
  for (const DecoderRow& row : decoder_rows()) {
    std::ifstream in(k_folder / (std::string(row.id) + ".jsonl"));
    ASSERT_TRUE(in) << row.id << " has no samples";
    std::string line;
    std::size_t readable = 0;
    std::size_t unreadable = 0;
    while (std::getline(in, line)) {
      SCOPED_TRACE(std::string(row.id) + ": " + line);
      rapidjson::Document sample;
      sample.Parse(line.data(), line.size());
      ASSERT_FALSE(sample.HasParseError());
      ++(sample["digits"].IsNull() ? unreadable : readable);
      expect_sample(*row.decoder, sample);
    }
    EXPECT_GT(readable, 0U) << row.id;
    EXPECT_GT(unreadable, 0U) << row.id << ": show a look-alike that it leaves alone";
  }
}

TEST(ClockSamples, BelongToADecoder) {
  for (const auto& entry : fs::directory_iterator(k_folder)) {
    if (entry.path().extension() != ".jsonl") continue;
    EXPECT_NE(find_decoder(entry.path().stem().string()), nullptr) << entry.path();
  }
}

}  // namespace
}  // namespace forensics
