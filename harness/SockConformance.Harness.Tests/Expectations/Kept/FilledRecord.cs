using System.Numerics;
using System.Reflection;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations.Kept;

/// <summary>
/// Makes records in which each property, however deep, says something of its own; so that one which is forgotten or mistaken for
/// another is seen.
/// </summary>
/// <param name="isSparse">Whether what may be null is null, lists are empty and flags are down.</param>
/// <param name="count">Where the numbering begins. Flags are up at half of the numbers, without an order: from a few beginnings
/// no two are always alike.</param>
internal sealed class FilledRecord(bool isSparse, int count)
{
    public const string File = "SOL_SOCKET/SO_FILLED.yaml";

    private readonly NullabilityInfoContext nullability = new();
    private int count = count;

    public T Make<T>() => (T)Value(typeof(T))!;

    private object? Value(Type type)
    {
        count++;
        if (type == typeof(string))
            return $"text {count}";
        if (type == typeof(int))
            return count;
        if (type == typeof(long))
            return long.MaxValue - count;
        if (type == typeof(bool))
            return !isSparse && BitOperations.PopCount((uint)count * 2_654_435_761) % 2 == 0;
        if (type.IsEnum)
            return Enum.ToObject(type, count % Enum.GetValues(type).Length);
        if (type == typeof(Place))
            return new Place(File, count, count * 200);
        if (type.IsGenericType && type.GetGenericArguments() is [var item])
            return ListOf(item);
        if (type.IsGenericType && type.GetGenericArguments() is [_, var value])
            return MapOf(value);
        return RecordOf(type);
    }

    private Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, isSparse ? 0 : 2);
        for (int i = 0; i < list.Length; i++)
            list.SetValue(Value(item), i);
        return list;
    }

    private object MapOf(Type value)
    {
        var kind = typeof(Dictionary<,>).MakeGenericType(typeof(string), value);
        var map = (System.Collections.IDictionary)Activator.CreateInstance(kind)!;
        for (int i = 0; i < (isSparse ? 0 : 2); i++)
            map.Add($"key {++count}", Value(value));
        return map;
    }

    /// <summary>By its constructor where it has one of all, and by its properties that can be written.</summary>
    private object RecordOf(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var arguments = constructor.GetParameters().Select(p => OrNull(p.ParameterType, nullability.Create(p)));
        object record = constructor.Invoke([.. arguments]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            property.SetValue(record, OrNull(property.PropertyType, nullability.Create(property)));
        return record;
    }

    private object? OrNull(Type type, NullabilityInfo info)
    {
        if (info.WriteState != NullabilityState.Nullable && info.ReadState != NullabilityState.Nullable)
            return Value(type);
        return isSparse ? null : Value(Nullable.GetUnderlyingType(type) ?? type);
    }
}
