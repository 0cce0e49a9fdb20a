using System.Text.Json.Serialization;

namespace SockConformance.Reports.Site.Search;

/// <summary>How the files of the search are read and written: by code that is made when this is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class SearchJson : JsonSerializerContext;
