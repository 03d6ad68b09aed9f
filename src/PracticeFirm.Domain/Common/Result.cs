namespace PracticeFirm.Domain.Common;

/// <summary>An outcome that can be made from refusals alone, so that code that knows no yield can refuse too.</summary>
public interface IOutcome<TSelf>
    where TSelf : Result, IOutcome<TSelf>
{
    /// <summary>Refused.</summary>
    static abstract TSelf Refuse(IReadOnlyList<Error> errors);
}

/// <summary>The outcome of a verb: done, or refused with one or more named errors. Never an exception.</summary>
public class Result
{
    private protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>The refusals; empty when it was done.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>True when it was done.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>True when it was refused.</summary>
    public bool IsFailure => !IsSuccess;

    /// <summary>The first refusal. Only to be read when <see cref="IsFailure"/>.</summary>
    public Error Error => Errors[0];

    /// <summary>Done.</summary>
    public static Result Success { get; } = new([]);

    /// <summary>Refused.</summary>
    public static Result Failure(params IReadOnlyList<Error> errors) => new(errors);

    /// <summary>Done when there are no errors, refused with all of them otherwise.</summary>
    public static Result From(IReadOnlyList<Error> errors) => errors.Count == 0 ? Success : new(errors);

    /// <summary>Lets a verb return a named error as it is.</summary>
    public static implicit operator Result(Error error) => new([error]);
}

/// <summary>The outcome of a verb that yields something.</summary>
public sealed class Result<T> : Result, IOutcome<Result<T>>
{
    private readonly T? _value;

    private Result(T value) : base([]) => _value = value;

    private Result(IReadOnlyList<Error> errors) : base(errors)
    {
    }

    /// <summary>What was made. Only to be read when <see cref="Result.IsSuccess"/>; anything else is a bug and throws.</summary>
    public T Value => IsSuccess
        ? _value!
        : throw new InvalidOperationException($"Refused, so there is no value: {Error.Code}");

    /// <summary>Done, with its yield.</summary>
    public static new Result<T> Success(T value) => new(value);

    /// <summary>Refused.</summary>
    public static new Result<T> Failure(params IReadOnlyList<Error> errors) => new(errors);

    static Result<T> IOutcome<Result<T>>.Refuse(IReadOnlyList<Error> errors) => new(errors);

    /// <summary>Lets a verb return its yield as it is.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>Lets a verb return a named error as it is.</summary>
    public static implicit operator Result<T>(Error error) => new([error]);
}
