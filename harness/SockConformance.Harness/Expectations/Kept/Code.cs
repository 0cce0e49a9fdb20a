namespace SockConformance.Harness.Expectations.Kept;

/// <summary>How a record is written as bytes and read back.</summary>
/// <param name="Write">Writes all that the record says.</param>
/// <param name="Read">Reads it in the same order.</param>
internal sealed record Code<T>(Action<RecordWriter, T> Write, Func<RecordReader, T> Read)
    where T : class;
