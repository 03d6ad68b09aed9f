using Microsoft.Data.Sqlite;

namespace PracticeFirm.Benchmarks;

/// <summary>
/// Makes a firm of years out of a generated one: copies every document with all that hangs on it, each copy with numbers of its own,
/// until there are enough orders. Customers, articles and stock stay as they are.
/// </summary>
internal static class Growth
{
    /// <summary>Orders in a firm that has grown.</summary>
    public const int Orders = 10_000;

    /// <summary>Between the keys of a thing and those of its copy.</summary>
    private const long Apart = 1_000_000;

    /// <summary>In the order in which they refer to each other.</summary>
    private static readonly string[] Tables =
    [
        "Offertes", "OfferteLines", "OfferteRemarks", "Orders", "OrderLines", "OrderExceptions", "OrderConsults", "Deliveries", "DeliveryLines", "PurchaseOrders",
        "PurchaseLines", "PurchaseLinks", "GoodsReceipts", "GoodsReceiptLines", "Returns", "ReturnLines", "Invoices", "InvoiceSections", "InvoiceLines", "InvoiceGroups",
        "CreditUses", "ReturnCreditNotes", "BankLines", "BankAllocations", "Reminders", "Mails", "FollowUps", "StockMovements", "Events",
    ];

    /// <summary>Columns that hold the key of something that is copied along.</summary>
    private static readonly HashSet<string> Keys =
    [
        "Id", "PreviousVersionId", "OfferteId", "OfferteLineId", "LineId", "OrderId", "OrderLineId", "DeliveryId", "DeliveryLineId", "PurchaseOrderId", "PurchaseLineId",
        "GoodsReceiptId", "ReturnId", "InvoiceId", "OriginalId", "OriginalLineId", "CreditNoteId", "BankLineId",
    ];

    /// <summary>Columns with the key of any kind of document, with the column that says which.</summary>
    private static readonly Dictionary<string, string> Documents = new() { ["DocumentId"] = "DocumentKind", ["AttachedId"] = "AttachedKind", ["AboutId"] = "AboutKind" };

    /// <summary>Grows the firm in a file that nobody has open.</summary>
    public static void Grow(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        Run("PRAGMA synchronous = OFF");
        using var transaction = connection.BeginTransaction();
        var rows = Tables.ToDictionary(table => table, table => Number($"SELECT count(*) FROM {table}"));
        var copies = (Orders + rows["Orders"] - 1) / rows["Orders"] - 1;
        foreach (var table in Tables)
        {
            string[] columns = [.. Texts($"SELECT name FROM pragma_table_info('{table}')")];
            for (var copy = 1; copy <= copies; copy++)
                Run($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => Copied(c, copy)))} FROM {table} WHERE Id < {Apart} ORDER BY Id");
        }

        transaction.Commit();
        Run("PRAGMA optimize");

        void Run(string sql)
        {
            using var command = Command(sql);
            command.ExecuteNonQuery();
        }

        long Number(string sql)
        {
            using var command = Command(sql);
            return (long)command.ExecuteScalar()!;
        }

        List<string> Texts(string sql)
        {
            using var command = Command(sql);
            using var reader = command.ExecuteReader();
            var texts = new List<string>();
            while (reader.Read())
                texts.Add(reader.GetString(0));
            return texts;
        }

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }

    private static string Copied(string column, int copy) =>
        Keys.Contains(column) ? $"\"{column}\" + {copy * Apart}"
        : Documents.TryGetValue(column, out var kind) ? $"CASE WHEN {kind} IN ('Firm', 'Customer', 'Supplier', 'Article', 'QuoteRequest', 'Stock') THEN {column} ELSE {column} + {copy * Apart} END"
        : column == "Number" ? $"Number || '-{copy}'"
        : $"\"{column}\"";
}
