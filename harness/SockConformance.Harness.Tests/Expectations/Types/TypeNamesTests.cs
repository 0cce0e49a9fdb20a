using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Tests.Expectations.Types;

/// <summary>People read of a type what they know from the headers of C.</summary>
public sealed class TypeNamesTests
{
    private const string FilterMembers =
        "struct in_addr imsf_multiaddr; struct in_addr imsf_interface; uint32_t imsf_fmode; uint32_t imsf_numsrc; "
        + "struct in_addr imsf_slist[];";

    private static readonly Dictionary<string, StructureType> Structures = new()
    {
        ["pair"] = new("pair", "{first:u16,second:char*8}", ["first", "second"]),
        ["sock_fprog"] = new("sock_fprog", "{count:u16,filter:ptr}", ["count", "filter"]),
    };

    [TestCase("bool", false, ExpectedResult = "int (boolean)")]
    [TestCase("bool", true, ExpectedResult = "BOOL")]
    [TestCase("millis", true, ExpectedResult = "DWORD (milliseconds)")]
    [TestCase("fd", false, ExpectedResult = "int (descriptor)")]
    [TestCase("ifindex", false, ExpectedResult = "unsigned (interface index)")]
    [TestCase("ifindex-net", true, ExpectedResult = "DWORD (interface index, network byte order)")]
    [TestCase("in4", false, ExpectedResult = "struct in_addr")]
    [TestCase("group_req", false, ExpectedResult = "struct group_req")]
    [TestCase("pair", false, ExpectedResult = "struct pair")]
    [TestCase("u32*", false, ExpectedResult = "uint32_t[]")]
    public string People_read_it_in_the_words_of_C(string name, bool windows) =>
        TypeNames.InC(OptionType.Find(name, Structures)!, windows);

    [TestCase("pair", ExpectedResult = "uint16_t first; char second[8];")]
    [TestCase("ip_msfilter", ExpectedResult = FilterMembers)]
    [TestCase("sock_fprog", ExpectedResult = "uint16_t len; const void *filter;")]
    [TestCase("in4", ExpectedResult = "")]
    public string Its_members_are_declared_as_in_C(string name) =>
        string.Join(' ', TypeNames.Members(OptionType.Find(name, Structures)!, windows: false));
}
