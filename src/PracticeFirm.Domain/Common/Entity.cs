namespace PracticeFirm.Domain.Common;

/// <summary>Something with a number of its own within the firm, by which others refer to it.</summary>
public abstract class Entity
{
    /// <summary>Number within the firm; people see document numbers instead. 0 until saved or identified.</summary>
    public int Id { get; private set; }

    /// <summary>
    /// Gives the number before saving, for those who make a whole firm at once and need things to refer to each other before there
    /// is a database. Elsewhere the database numbers.
    /// </summary>
    /// <param name="id">From 1, unique among its kind within the firm. Anything else, or a second number, is a bug and throws.</param>
    public void Identify(int id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        if (Id != 0)
            throw new InvalidOperationException($"{GetType().Name} {Id} can't become {id}.");
        Id = id;
    }
}
