using Microsoft.Data.Sqlite;

namespace PracticeFirm.Benchmarks;

/// <summary>
/// The least that a cycle from order to cash takes on this disk: its rows in about the shapes of the application's tables, with
/// prepared statements and nothing else, in eight transactions that each reach the disk (WAL, <c>synchronous=FULL</c>).
/// </summary>
internal sealed class SqliteFloor : IDisposable
{
    private const string Tables =
        """
        PRAGMA journal_mode = 'wal';
        PRAGMA synchronous = FULL;
        CREATE TABLE NumberSeries (Id INTEGER PRIMARY KEY, Last INTEGER NOT NULL);
        CREATE TABLE Offertes (Id INTEGER PRIMARY KEY, Number TEXT, Status TEXT NOT NULL, CustomerId INTEGER NOT NULL, Subject TEXT NOT NULL, Recipient TEXT, CreatedOn TEXT NOT NULL, SentOn TEXT, DecidedOn TEXT, Net INTEGER NOT NULL, Vat INTEGER NOT NULL, Revision INTEGER NOT NULL);
        CREATE UNIQUE INDEX OffertesByNumber ON Offertes (Number);
        CREATE INDEX OffertesByCustomer ON Offertes (CustomerId);
        CREATE INDEX OffertesByStatus ON Offertes (Status);
        CREATE TABLE OfferteLines (Id INTEGER PRIMARY KEY, OfferteId INTEGER NOT NULL, Position INTEGER NOT NULL, ArticleId INTEGER NOT NULL, ArticleNumber TEXT NOT NULL, Description TEXT NOT NULL, Quantity INTEGER NOT NULL, UnitPrice INTEGER NOT NULL, Discount INTEGER NOT NULL, VatRate INTEGER NOT NULL);
        CREATE INDEX OfferteLinesByOfferte ON OfferteLines (OfferteId);
        CREATE TABLE Mails (Id INTEGER PRIMARY KEY, CustomerId INTEGER NOT NULL, OfferteId INTEGER, Subject TEXT NOT NULL, Body TEXT NOT NULL, SentOn TEXT NOT NULL);
        CREATE INDEX MailsByCustomer ON Mails (CustomerId);
        CREATE TABLE Orders (Id INTEGER PRIMARY KEY, Number TEXT, Status TEXT NOT NULL, CustomerId INTEGER NOT NULL, OfferteId INTEGER, Subject TEXT NOT NULL, Recipient TEXT, CreatedOn TEXT NOT NULL, Net INTEGER NOT NULL, Vat INTEGER NOT NULL, Revision INTEGER NOT NULL);
        CREATE UNIQUE INDEX OrdersByNumber ON Orders (Number);
        CREATE INDEX OrdersByCustomer ON Orders (CustomerId);
        CREATE INDEX OrdersByStatus ON Orders (Status);
        CREATE TABLE OrderLines (Id INTEGER PRIMARY KEY, OrderId INTEGER NOT NULL, Position INTEGER NOT NULL, ArticleId INTEGER NOT NULL, ArticleNumber TEXT NOT NULL, Description TEXT NOT NULL, Quantity INTEGER NOT NULL, UnitPrice INTEGER NOT NULL, Reserved INTEGER NOT NULL, Shipped INTEGER NOT NULL, Invoiced INTEGER NOT NULL);
        CREATE INDEX OrderLinesByOrder ON OrderLines (OrderId);
        CREATE TABLE Stock (ArticleId INTEGER PRIMARY KEY, OnHand INTEGER NOT NULL, Reserved INTEGER NOT NULL, Revision INTEGER NOT NULL);
        CREATE TABLE StockMovements (Id INTEGER PRIMARY KEY, ArticleId INTEGER NOT NULL, Kind TEXT NOT NULL, Quantity INTEGER NOT NULL, BookedOn TEXT NOT NULL, Reference TEXT NOT NULL, ByName TEXT NOT NULL);
        CREATE INDEX StockMovementsByArticle ON StockMovements (ArticleId);
        CREATE TABLE Deliveries (Id INTEGER PRIMARY KEY, Number TEXT, Status TEXT NOT NULL, OrderId INTEGER NOT NULL, Recipient TEXT NOT NULL, ShippedOn TEXT NOT NULL);
        CREATE INDEX DeliveriesByOrder ON Deliveries (OrderId);
        CREATE TABLE DeliveryLines (Id INTEGER PRIMARY KEY, DeliveryId INTEGER NOT NULL, OrderLineId INTEGER NOT NULL, Quantity INTEGER NOT NULL, Description TEXT NOT NULL);
        CREATE INDEX DeliveryLinesByDelivery ON DeliveryLines (DeliveryId);
        CREATE TABLE Invoices (Id INTEGER PRIMARY KEY, Number TEXT, Status TEXT NOT NULL, CustomerId INTEGER NOT NULL, OrderId INTEGER NOT NULL, Recipient TEXT NOT NULL, InvoicedOn TEXT, DueOn TEXT, Net INTEGER NOT NULL, Vat INTEGER NOT NULL, Paid INTEGER NOT NULL, Revision INTEGER NOT NULL);
        CREATE UNIQUE INDEX InvoicesByNumber ON Invoices (Number);
        CREATE INDEX InvoicesByCustomer ON Invoices (CustomerId);
        CREATE INDEX InvoicesByStatus ON Invoices (Status);
        CREATE TABLE InvoiceLines (Id INTEGER PRIMARY KEY, InvoiceId INTEGER NOT NULL, DeliveryLineId INTEGER NOT NULL, Description TEXT NOT NULL, Quantity INTEGER NOT NULL, UnitPrice INTEGER NOT NULL, Net INTEGER NOT NULL, VatRate INTEGER NOT NULL);
        CREATE INDEX InvoiceLinesByInvoice ON InvoiceLines (InvoiceId);
        CREATE TABLE Payments (Id INTEGER PRIMARY KEY, InvoiceId INTEGER NOT NULL, Amount INTEGER NOT NULL, BookedOn TEXT NOT NULL, Description TEXT NOT NULL);
        CREATE TABLE Events (Id INTEGER PRIMARY KEY, At TEXT NOT NULL, BusinessDay TEXT NOT NULL, ActorId TEXT NOT NULL, ActorName TEXT NOT NULL, Kind TEXT NOT NULL, DocumentKind TEXT NOT NULL, DocumentId INTEGER NOT NULL, Text TEXT NOT NULL, Outcome TEXT NOT NULL);
        CREATE INDEX EventsByDocument ON Events (DocumentKind, DocumentId);
        CREATE INDEX EventsByActor ON Events (ActorId);
        INSERT INTO NumberSeries VALUES (1, 0), (2, 0), (3, 0), (4, 0);
        """;

    private const string Line = "'KA-10023', 'Kopieerpapier A4 80 grams, doos van 5 pakken'";
    private const string Recipient = "'Bouwbedrijf De Vries B.V., t.a.v. mevrouw Jansen, Industrieweg 12, 3542 AD Utrecht'";

    private static readonly string[] Articles = [.. Enumerable.Range(0, OrderCycle.Lines).Select(i => $"(@cycle * {OrderCycle.Lines} + {i}) % 400 + 1")];

    /// <summary>The statements of each transaction; <c>@cycle</c> counts the cycles from 1.</summary>
    private static readonly string[][] Transactions =
    [
        [
            $"INSERT INTO Offertes VALUES (@cycle, NULL, 'Draft', @cycle % 200 + 1, 'Levering volgens uw aanvraag', NULL, '2026-11-23', NULL, NULL, 74000, 15540, 1)",
            .. ForEachLine((i, article) => $"INSERT INTO OfferteLines VALUES (NULL, @cycle, {i}, {article}, {Line}, 2, 249500, 0, 2100)"),
            Event("Offerte.Started", "Offerte"),
        ],
        [
            "UPDATE NumberSeries SET Last = Last + 1 WHERE Id = 1",
            $"UPDATE Offertes SET Number = printf('OFF-2026-%05d', @cycle), Status = 'Sent', SentOn = '2026-11-23', Recipient = {Recipient}, Revision = 2 WHERE Id = @cycle AND Revision = 1",
            "INSERT INTO Mails VALUES (NULL, @cycle % 200 + 1, @cycle, 'Offerte', 'Hierbij onze offerte.', '2026-11-23')",
            Event("Offerte.Sent", "Offerte"),
        ],
        [
            "UPDATE Offertes SET Status = 'Accepted', DecidedOn = '2026-11-23', Revision = 3 WHERE Id = @cycle AND Revision = 2",
            Event("Offerte.Accepted", "Offerte"),
        ],
        [
            "UPDATE NumberSeries SET Last = Last + 1 WHERE Id = 2",
            $"INSERT INTO Orders VALUES (@cycle, printf('ORD-2026-%05d', @cycle), 'Confirmed', @cycle % 200 + 1, @cycle, 'Levering volgens uw aanvraag', {Recipient}, '2026-11-23', 74000, 15540, 1)",
            .. ForEachLine((i, article) => $"INSERT INTO OrderLines VALUES (@cycle * 5 + {i}, @cycle, {i}, {article}, {Line}, 2, 249500, 2, 0, 0)"),
            .. ForEachLine((_, article) => $"UPDATE Stock SET Reserved = Reserved + 2, Revision = Revision + 1 WHERE ArticleId = {article}"),
            .. ForEachLine((_, article) => $"INSERT INTO StockMovements VALUES (NULL, {article}, 'Reserve', 2, '2026-11-23', 'ORD-2026', 'Noor Bakker')"),
            Event("Order.Confirmed", "Order"),
        ],
        [
            "UPDATE NumberSeries SET Last = Last + 1 WHERE Id = 3",
            $"INSERT INTO Deliveries VALUES (@cycle, printf('PAK-2026-%05d', @cycle), 'Shipped', @cycle, {Recipient}, '2026-11-23')",
            .. ForEachLine((i, _) => $"INSERT INTO DeliveryLines VALUES (@cycle * 5 + {i}, @cycle, @cycle * 5 + {i}, 2, 'Kopieerpapier A4 80 grams, doos van 5 pakken')"),
            .. ForEachLine((_, article) => $"UPDATE Stock SET OnHand = OnHand - 2, Reserved = Reserved - 2, Revision = Revision + 1 WHERE ArticleId = {article}"),
            .. ForEachLine((_, article) => $"INSERT INTO StockMovements VALUES (NULL, {article}, 'Ship', 2, '2026-11-23', 'PAK-2026', 'Noor Bakker')"),
            .. ForEachLine((i, _) => $"UPDATE OrderLines SET Reserved = 0, Shipped = 2 WHERE Id = @cycle * 5 + {i}"),
            "UPDATE Orders SET Status = 'Delivered', Revision = 2 WHERE Id = @cycle AND Revision = 1",
            Event("Delivery.Shipped", "Delivery"),
        ],
        [
            $"INSERT INTO Invoices VALUES (@cycle, NULL, 'Draft', @cycle % 200 + 1, @cycle, {Recipient}, NULL, NULL, 74000, 15540, 0, 1)",
            .. ForEachLine((i, _) => $"INSERT INTO InvoiceLines VALUES (NULL, @cycle, @cycle * 5 + {i}, 'Kopieerpapier A4 80 grams, doos van 5 pakken', 2, 249500, 4990, 2100)"),
            Event("Invoice.Started", "Invoice"),
        ],
        [
            "UPDATE NumberSeries SET Last = Last + 1 WHERE Id = 4",
            "UPDATE Invoices SET Number = printf('FAC-2026-%05d', @cycle), Status = 'Sent', InvoicedOn = '2026-11-23', DueOn = '2026-12-23', Revision = 2 WHERE Id = @cycle AND Revision = 1",
            .. ForEachLine((i, _) => $"UPDATE OrderLines SET Invoiced = 2 WHERE Id = @cycle * 5 + {i}"),
            "UPDATE Orders SET Status = 'Invoiced', Revision = 3 WHERE Id = @cycle AND Revision = 2",
            Event("Invoice.Posted", "Invoice"),
        ],
        [
            "INSERT INTO Payments VALUES (NULL, @cycle, 89540, '2026-11-23', 'FAC-2026')",
            "UPDATE Invoices SET Status = 'Paid', Paid = 89540, Revision = 3 WHERE Id = @cycle AND Revision = 2",
            Event("Invoice.Paid", "Invoice"),
        ],
    ];

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand[][] _commands;
    private long _cycle;

    /// <summary>An empty database in a folder.</summary>
    public SqliteFloor(string folder)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "floor.db"), Pooling = false }.ToString());
        _connection.Open();
        Command(Tables).ExecuteNonQuery();
        Command("WITH RECURSIVE a (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM a WHERE id < 400) INSERT INTO Stock SELECT id, 1000000, 0, 1 FROM a").ExecuteNonQuery();
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _commands = [.. Transactions.Select(statements => statements.Select(Command).ToArray())];
    }

    /// <summary>Does one cycle.</summary>
    public void Cycle()
    {
        _cycle++;
        foreach (var transaction in _commands)
        {
            _begin.ExecuteNonQuery();
            foreach (var command in transaction)
            {
                foreach (SqliteParameter cycle in command.Parameters)
                    cycle.Value = _cycle;
                command.ExecuteNonQuery();
            }

            _commit.ExecuteNonQuery();
        }
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        if (sql.Contains("@cycle", StringComparison.Ordinal))
            command.Parameters.Add("@cycle", SqliteType.Integer);
        return command;
    }

    private static IEnumerable<string> ForEachLine(Func<int, string, string> statement) => Articles.Select((article, i) => statement(i, article));

    private static string Event(string kind, string document) =>
        $"INSERT INTO Events VALUES (NULL, '2026-11-23 09:00:00', '2026-11-23', 'leerling1', 'Noor Bakker', '{kind}', '{document}', @cycle, 'Wat er gebeurde, in een zin', 'Done')";
}
